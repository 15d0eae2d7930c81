<?php
/**
 * The places of a block: below each post, as a block of the editor, and as a shortcode.
 *
 * @package Related_Posts_Element
 */

namespace Related_Posts_Element;

use WP_Block;
use WP_Post;

defined( 'ABSPATH' ) || exit;

/** The name of the block in the editor. */
const BLOCK = 'related-posts-element/related-posts';

/**
 * The attributes that a shortcode accepts from every author: all but those that determine where posts come from and where
 * they lead to (`src`, `posts`, `post-url` and `crossorigin`). None runs a script.
 */
const IN_SHORTCODE = array(
	'heading',
	'heading-level',
	'limit',
	'layout',
	'order',
	'show',
	'excerpt-words',
	'date-style',
	'time-zone',
	'tags',
	'exclude-tags',
	'exclude',
	'pin',
	'max-age',
	'threshold',
	'strict',
	'repeat',
	'target',
	'params',
	'fallback-image',
	'with-image',
	'more',
	'prefetch',
	'ignore-tags',
	'skip-read',
	'loading',
	'timeout',
	'max-posts',
	'debug',
	'article',
	'lang',
	'dir',
);

/** Those with URLs, which the shortcode restricts to http, https and relative URLs. */
const URLS_IN_SHORTCODE = array( 'article', 'exclude', 'fallback-image', 'pin' );

// Priority 100: after all other filters that change the content.
add_filter( 'the_content', __NAMESPACE__ . '\append_block', 100 );
add_action( 'init', __NAMESPACE__ . '\register_block' );
add_shortcode( 'related_posts', __NAMESPACE__ . '\render_shortcode' );

/**
 * Adds a block below a post, unless the page already has one.
 *
 * @param string $content The HTML of the post.
 * @return string
 */
function append_block( $content ) {
	if ( ! is_read_here() || ! settings()['insert'] || false !== stripos( $content, '<related-posts' ) || is_in_template() ) {
		return $content;
	}
	$html = block_html( attributes_for( settings() ), get_post() );
	return '' === $html ? $content : "$content\n$html";
}

/**
 * Whether the filter runs for the page's main post. It also runs for feeds, for excerpts and for posts embedded in a post.
 *
 * @return bool
 */
function is_read_here() {
	return is_singular( 'post' ) && is_main_query() && in_the_loop() && get_the_ID() === get_queried_object_id()
		&& ! doing_filter( 'get_the_excerpt' );
}

/**
 * Whether the block theme's template of the page contains the block.
 *
 * @return bool
 */
function is_in_template() {
	global $_wp_current_template_content;
	return is_string( $_wp_current_template_content ) && contains_block( $_wp_current_template_content );
}

/**
 * Whether a template or one of its template parts contains the block.
 *
 * @param string $template The template as stored.
 * @return bool
 */
function contains_block( $template ) {
	if ( has_block( BLOCK, $template ) ) {
		return true;
	}
	preg_match_all( '/<!-- wp:template-part ({.*?}) /', $template, $parts );
	foreach ( array_map( 'json_decode', $parts[1] ) as $part ) {
		$theme = isset( $part->theme ) ? $part->theme : get_stylesheet();
		$found = isset( $part->slug ) ? get_block_template( "$theme//$part->slug", 'wp_template_part' ) : null;
		if ( $found && has_block( BLOCK, $found->content ) ) {
			return true;
		}
	}
	return false;
}

/**
 * Registers the block of the editor.
 */
function register_block() {
	$url     = plugins_url( 'block/editor.js', PLUGIN_FILE );
	$version = (string) filemtime( plugin_dir_path( PLUGIN_FILE ) . 'block/editor.js' );
	$needed  = array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-core-data', 'wp-data', 'wp-element', 'wp-i18n', 'wp-url' );
	wp_register_script( 'related-posts-element-editor', $url, $needed, $version, true );
	wp_set_script_translations( 'related-posts-element-editor', 'related-posts-element' );
	register_block_type( plugin_dir_path( PLUGIN_FILE ) . 'block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
}

/**
 * Renders the block of the editor.
 *
 * @param array    $attributes The attributes that the author has set.
 * @param string   $content    Not used.
 * @param WP_Block $block      The block.
 * @return string
 */
function render_block( $attributes, $content, $block ) {
	$id = isset( $block->context['postId'] ) ? (int) $block->context['postId'] : get_the_ID();
	// A list of whole posts would have a block below each of them.
	if ( in_the_loop() && is_main_query() && ! is_singular() ) {
		return '';
	}
	$choices = sanitize_choices( named_as_options( $attributes ) ) + settings();
	$html    = block_html( attributes_for( $choices ), is_singular() && get_queried_object_id() === $id ? get_post( $id ) : null );
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}

/**
 * Renders the shortcode `[related_posts]`.
 *
 * @param array|string $given The attributes that the author has set; a string if there are none.
 * @return string
 */
function render_shortcode( $given ) {
	$attributes = array();
	foreach ( is_array( $given ) ? $given : array() as $name => $value ) {
		// A boolean attribute has no name in a shortcode: [related_posts strict].
		$is_boolean = is_int( $name );
		$name       = $is_boolean ? strtolower( $value ) : str_replace( '_', '-', $name );
		if ( in_array( $name, IN_SHORTCODE, true ) ) {
			$value               = in_array( $name, URLS_IN_SHORTCODE, true ) ? sanitize_urls( $value ) : $value;
			$attributes[ $name ] = $is_boolean ? true : $value;
		}
	}
	if ( in_the_loop() && is_main_query() && ! is_singular() ) {
		return '';
	}
	$attributes += attributes_for( settings() );
	return block_html( $attributes, is_singular() && get_the_ID() === get_queried_object_id() ? get_post() : null );
}

/**
 * Removes URLs with other schemes than http and https. Relative URLs are kept.
 *
 * @param string $urls URLs, separated by spaces.
 * @return string
 */
function sanitize_urls( $urls ) {
	$valid = array();
	foreach ( preg_split( '/\s+/', $urls, -1, PREG_SPLIT_NO_EMPTY ) as $url ) {
		$valid[] = wp_kses_bad_protocol( $url, array( 'http', 'https' ) ) === $url ? $url : '';
	}
	return implode( ' ', array_filter( $valid ) );
}

/**
 * The attributes of the block with the names of the options: `excludeTags` becomes `exclude_tags`.
 *
 * @param array $attributes The attributes of the block.
 * @return array
 */
function named_as_options( array $attributes ) {
	$named = array();
	foreach ( $attributes as $name => $value ) {
		$named[ strtolower( preg_replace( '/[A-Z]/', '_$0', $name ) ) ] = $value;
	}
	return $named;
}
