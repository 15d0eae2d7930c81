<?php
/**
 * The tag with its attributes and fallback links, and the script.
 *
 * @package Related_Posts_Element
 */

namespace Related_Posts_Element;

use WP_Post;
use WP_Query;

defined( 'ABSPATH' ) || exit;

/** The script, relative to the plugin's folder. It loads the other files from its own folder. */
const SCRIPT = 'js/related-posts.js';

/**
 * The HTML of a block. Loads the script.
 *
 * @param array        $attributes Attributes of the tag by name: a string or number; true for a boolean attribute; false
 *                                 or null to omit it.
 * @param WP_Post|null $post       The post that the block belongs to, if there is one.
 * @return string Empty where no block belongs: in feeds, in the REST API, and where the post's author switched it off.
 */
function block_html( array $attributes, $post ) {
	if ( is_feed() || is_embed() || ( defined( 'REST_REQUEST' ) && REST_REQUEST ) ) {
		return '';
	}
	if ( $post && ( is_switched_off( $post ) || post_password_required( $post ) ) ) {
		return '';
	}
	if ( $post ) {
		$attributes += attributes_for_picks( $post );
	}
	/**
	 * Filters the attributes of the tag.
	 *
	 * @param array        $attributes Values by name: a string or number; true for a boolean attribute; false or null to
	 *                                 omit it.
	 * @param WP_Post|null $post       The post that the block belongs to.
	 */
	$attributes = (array) apply_filters( 'related_posts_attributes', $attributes, $post );
	load_script();
	return '<related-posts' . markup_of( $attributes ) . '>' . fallback_html( $post, $attributes ) . "</related-posts>\n";
}

/**
 * The attributes as written in a tag.
 *
 * @param array $attributes Values by name.
 * @return string
 */
function markup_of( array $attributes ) {
	$html = '';
	foreach ( $attributes as $name => $value ) {
		if ( false === $value || null === $value || ! preg_match( '/^[a-z][a-z-]*$/', (string) $name ) ) {
			continue;
		}
		$html .= true === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( (string) $value ) );
	}
	return $html;
}

/**
 * Links for readers without JavaScript and for search engines: the posts that the author has selected, then the newest
 * posts in the categories of the post.
 *
 * @param WP_Post|null $post       The post that the block belongs to.
 * @param array        $attributes The attributes of the tag.
 * @return string Empty if there are no such posts.
 */
function fallback_html( $post, array $attributes ) {
	$limit  = isset( $attributes['limit'] ) ? max( 1, (int) $attributes['limit'] ) : DEFAULTS['limit'];
	$others = $post ? picks_of( $post ) : array();
	foreach ( newest_posts_like( $post, $attributes, $limit ) as $found ) {
		if ( ! $post || $found->ID !== $post->ID ) {
			$others[] = $found;
		}
	}
	$links = array();
	foreach ( $others as $other ) {
		$title               = get_the_title( $other );
		$links[ $other->ID ] = sprintf( '<li><a href="%s">%s</a></li>', esc_url( get_permalink( $other ) ), wp_kses_post( '' === $title ? get_permalink( $other ) : $title ) );
	}
	if ( ! $links ) {
		return '';
	}
	$heading = isset( $attributes['heading'] ) ? (string) $attributes['heading'] : __( 'Related Posts', 'related-posts-element' );
	$level   = isset( $attributes['heading-level'] ) ? min( max( 1, (int) $attributes['heading-level'] ), 6 ) : 2;
	$heading = '' === $heading ? '' : sprintf( '<h%1$d>%2$s</h%1$d>', $level, esc_html( $heading ) );
	return $heading . '<ul>' . implode( '', array_slice( $links, 0, $limit ) ) . '</ul>';
}

/**
 * The newest posts in the categories of a post, with the tags that the attributes require.
 *
 * @param WP_Post|null $post       The post; without one, the newest posts of the site.
 * @param array        $attributes The attributes of the tag.
 * @param int          $limit      The number of posts.
 * @return WP_Post[] May contain the post itself, in addition to the others.
 */
function newest_posts_like( $post, array $attributes, $limit ) {
	$terms = array();
	if ( $post && 'post' === $post->post_type ) {
		$terms[] = array(
			'taxonomy'         => 'category',
			'terms'            => wp_get_post_categories( $post->ID ),
			'include_children' => false,
		);
	}
	if ( ! empty( $attributes['tags'] ) ) {
		$terms[] = array( 'relation' => 'OR' ) + named_terms( $attributes['tags'], 'IN' );
	}
	if ( ! empty( $attributes['exclude-tags'] ) ) {
		$terms[] = array( 'relation' => 'AND' ) + named_terms( $attributes['exclude-tags'], 'NOT IN' );
	}
	$query = new WP_Query(
		array(
			'post_type'           => 'post',
			'post_status'         => 'publish',
			'has_password'        => false,
			'posts_per_page'      => $limit + 1,
			'ignore_sticky_posts' => true,
			'no_found_rows'       => true,
			'tax_query'           => $terms, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_tax_query -- No slower than the page of a category.
		)
	);
	return $query->posts;
}

/**
 * The conditions of a query for tags and categories with these names.
 *
 * @param string $names    Names, separated by commas.
 * @param string $operator The operator of each condition.
 * @return array[]
 */
function named_terms( $names, $operator ) {
	$conditions = array();
	foreach ( array( 'post_tag', 'category' ) as $taxonomy ) {
		$conditions[] = array(
			'taxonomy' => $taxonomy,
			'field'    => 'name',
			'terms'    => array_map( 'trim', explode( ',', (string) $names ) ),
			'operator' => $operator,
		);
	}
	return $conditions;
}

/**
 * The URL of the script, with a version that makes browsers load a changed file.
 *
 * @return string
 */
function script_url() {
	return add_query_arg( 'ver', script_version(), plugins_url( SCRIPT, PLUGIN_FILE ) );
}

/**
 * The version of the script.
 *
 * @return string
 */
function script_version() {
	return (string) filemtime( plugin_dir_path( PLUGIN_FILE ) . SCRIPT );
}

/**
 * Loads the script as a module, once per page.
 */
function load_script() {
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'related-posts-element', plugins_url( SCRIPT, PLUGIN_FILE ), array(), script_version() );
	} elseif ( ! has_action( 'wp_footer', __NAMESPACE__ . '\print_script' ) ) {
		// WordPress before 6.5.
		add_action( 'wp_footer', __NAMESPACE__ . '\print_script' );
	}
}

/**
 * Prints the script for WordPress before 6.5.
 */
function print_script() {
	wp_print_script_tag(
		array(
			'type' => 'module',
			'src'  => esc_url_raw( script_url() ),
		)
	);
}
