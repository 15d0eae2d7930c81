<?php
/**
 * Plugin Name: Related Posts
 * Description: Shows related posts below each post, from the site's own REST API.
 * Version: 0.1.0
 * Requires at least: 6.0
 * Requires PHP: 7.0
 * License: MIT
 * Update URI: false
 *
 * Requires a folder related-posts/ next to this file, with related-posts.js and the files that it loads.
 *
 * @package Related_Posts
 */

namespace Related_Posts;

defined( 'ABSPATH' ) || exit;

const SCRIPT = 'related-posts/related-posts.js';

// Priority 100: after all other filters that change the content.
add_filter( 'the_content', __NAMESPACE__ . '\append_block', 100 );

/**
 * Adds a block below a post.
 *
 * @param string $content The HTML of the post.
 * @return string
 */
function append_block( $content ) {
	if ( ! is_read_here() || false !== stripos( $content, '<related-posts' ) ) {
		return $content;
	}
	load_script();
	return $content . "\n" . block();
}

/** Whether the filter runs for the page's main post. It also runs for feeds and for posts embedded in a post. */
function is_read_here() {
	return is_singular( 'post' ) && is_main_query() && in_the_loop() && get_the_ID() === get_queried_object_id()
		&& ! is_feed() && ! post_password_required();
}

/**
 * The tag with its attributes.
 *
 * @return string
 */
function block() {
	/**
	 * Filters the attributes of the tag.
	 *
	 * @param array   $attributes Values by name: a string or number; true for a boolean attribute; false or null to omit it.
	 * @param WP_Post $post       The post that the block belongs to.
	 */
	$attributes = (array) apply_filters( 'related_posts_attributes', array(), get_post() );
	$html       = '';
	foreach ( $attributes as $name => $value ) {
		if ( false === $value || null === $value || ! preg_match( '/^[a-z][a-z-]*$/', $name ) ) {
			continue;
		}
		$html .= true === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return "<related-posts$html></related-posts>\n";
}

/** Loads the script as a module, once. The version makes browsers reload a changed file. */
function load_script() {
	$url     = plugins_url( SCRIPT, __FILE__ );
	$version = (string) filemtime( __DIR__ . '/' . SCRIPT );
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'related-posts', $url, array(), $version );
		return;
	}
	// WordPress before 6.5.
	$src = add_query_arg( 'ver', $version, $url );
	add_action(
		'wp_footer',
		static function () use ( $src ) {
			wp_print_script_tag(
				array(
					'type' => 'module',
					'src'  => esc_url_raw( $src ),
				)
			);
		}
	);
}
