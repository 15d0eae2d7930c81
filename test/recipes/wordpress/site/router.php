<?php
// What Apache's rewriting does: files as they are, all else under the site's folder to WordPress.
$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$site = parse_url( getenv( 'SITE_URL' ), PHP_URL_PATH );
if ( '/favicon.ico' === $path ) {
	http_response_code( 204 );
	return true;
}
$place = $_SERVER['DOCUMENT_ROOT'] . $path;
if ( is_file( $place ) || ( $path !== $site && is_file( rtrim( $place, '/' ) . '/index.php' ) ) ) {
	return false;
}
if ( 0 !== strpos( $path, $site ) ) {
	http_response_code( 404 );
	return true;
}
$_SERVER['SCRIPT_NAME']     = $site . 'index.php';
$_SERVER['PHP_SELF']        = $_SERVER['SCRIPT_NAME'];
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . $_SERVER['SCRIPT_NAME'];
require $_SERVER['SCRIPT_FILENAME'];
