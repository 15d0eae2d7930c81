<?php
// What WordPress's installation form does, without a person and without a mail.
$database = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'SITE_SOCKET' ) );
$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );

define( 'WP_INSTALLING', true );
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'The Harbour Paper', 'editor', 'editor@example.org', true, '', wp_generate_password() );
