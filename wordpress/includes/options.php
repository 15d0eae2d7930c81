<?php
/**
 * The options of the site: their names, defaults and sanitization.
 *
 * @package Related_Posts_Element
 */

namespace Related_Posts_Element;

defined( 'ABSPATH' ) || exit;

/** The name of the option in the database, which contains all settings. */
const OPTION = 'related_posts_element';

/** The defaults of the element. Attributes with these values are omitted. */
const DEFAULTS = array(
	'heading'        => '',
	'layout'         => 'list',
	'limit'          => 6,
	'show'           => array( 'date', 'excerpt' ),
	'fallback_image' => '',
	'tags'           => '',
	'exclude_tags'   => '',
);

/** The largest number of posts that the settings accept. */
const MOST_POSTS = 24;

/**
 * The layouts with their labels.
 *
 * @return string[]
 */
function layouts() {
	return array(
		'list'     => __( 'List', 'related-posts-element' ),
		'grid'     => __( 'Grid', 'related-posts-element' ),
		'carousel' => __( 'Carousel', 'related-posts-element' ),
		'compact'  => __( 'Compact', 'related-posts-element' ),
		'featured' => __( 'Featured', 'related-posts-element' ),
	);
}

/**
 * What a card can show, with labels.
 *
 * @return string[]
 */
function fields() {
	return array(
		'image'        => __( 'Featured image', 'related-posts-element' ),
		'date'         => __( 'Date', 'related-posts-element' ),
		'updated'      => __( 'Last updated', 'related-posts-element' ),
		'excerpt'      => __( 'Excerpt', 'related-posts-element' ),
		'author'       => __( 'Author', 'related-posts-element' ),
		'category'     => __( 'Category', 'related-posts-element' ),
		'reading-time' => __( 'Reading time', 'related-posts-element' ),
		'source'       => __( 'Site name', 'related-posts-element' ),
	);
}

/**
 * The settings of the site, complete and valid.
 *
 * @return array The values by name; `insert` is whether posts get a block automatically.
 */
function settings() {
	$saved = get_option( OPTION, array() );
	return sanitize_settings( is_array( $saved ) ? $saved + array( 'insert' => true ) : array( 'insert' => true ) );
}

/**
 * Replaces missing and invalid settings by their defaults.
 *
 * @param mixed $given The settings as submitted or stored.
 * @return array
 */
function sanitize_settings( $given ) {
	$given = is_array( $given ) ? $given : array();
	return array( 'insert' => ! empty( $given['insert'] ) ) + sanitize_choices( $given ) + DEFAULTS;
}

/**
 * Keeps the valid values of those that determine what a block shows.
 *
 * @param array $given Values by name.
 * @return array
 */
function sanitize_choices( array $given ) {
	$valid = array();
	foreach ( array( 'heading', 'tags', 'exclude_tags' ) as $name ) {
		if ( isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ) {
			$valid[ $name ] = sanitize_text_field( (string) $given[ $name ] );
		}
	}
	if ( isset( $given['fallback_image'] ) && is_string( $given['fallback_image'] ) ) {
		$valid['fallback_image'] = esc_url_raw( $given['fallback_image'], array( 'http', 'https' ) );
	}
	if ( isset( $given['layout'] ) && is_string( $given['layout'] ) && isset( layouts()[ $given['layout'] ] ) ) {
		$valid['layout'] = $given['layout'];
	}
	if ( isset( $given['limit'] ) && is_numeric( $given['limit'] ) ) {
		$valid['limit'] = min( max( 1, (int) $given['limit'] ), MOST_POSTS );
	}
	if ( isset( $given['show'] ) && is_array( $given['show'] ) ) {
		$valid['show'] = array_values( array_intersect( array_keys( fields() ), $given['show'] ) );
	}
	return $valid;
}

/**
 * The attributes of the tag for these values.
 *
 * @param array $choices Values by name, complete.
 * @return array
 */
function attributes_for( array $choices ) {
	$attributes = array();
	foreach ( DEFAULTS as $name => $standard ) {
		$value = $choices[ $name ];
		// The order of the fields has no meaning.
		$is_standard = is_array( $value ) ? ! array_diff( $value, $standard ) && ! array_diff( $standard, $value ) : $value === $standard;
		if ( ! $is_standard ) {
			$attributes[ str_replace( '_', '-', $name ) ] = is_array( $value ) ? implode( ' ', $value ) : $value;
		}
	}
	return $attributes;
}
