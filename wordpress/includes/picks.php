<?php
/**
 * What the author of a post decides: no related posts, or some posts first.
 *
 * @package Related_Posts_Element
 */

namespace Related_Posts_Element;

use WP_Post;
use WP_Query;
use WP_REST_Request;

defined( 'ABSPATH' ) || exit;

/** Whether the post has no related posts. */
const OFF = '_related_posts_element_off';

/** The IDs of the posts that are shown first. */
const PICKS = '_related_posts_element_picks';

/** The parameter of the REST API that puts the picks of a post first, so that the block finds them in any archive. */
const PICKS_FIRST = 'related_posts_element_of';

/** The fields that the block needs. */
const REST_QUERY = array(
	'per_page' => 100,
	'_embed'   => 'author,wp:featuredmedia,wp:term',
	'_fields'  => 'id,date,date_gmt,modified,modified_gmt,link,title,excerpt,related_posts_reading_time,_links,_embedded',
);

add_action( 'init', __NAMESPACE__ . '\register_meta_of_posts' );
add_filter( 'rest_post_collection_params', __NAMESPACE__ . '\add_collection_parameter' );
add_filter( 'rest_post_query', __NAMESPACE__ . '\read_collection_parameter', 10, 2 );
add_filter( 'posts_orderby', __NAMESPACE__ . '\put_picks_first', 10, 2 );

/**
 * Registers the values that are stored with each post.
 */
function register_meta_of_posts() {
	$common = array(
		'single'        => true,
		'auth_callback' => __NAMESPACE__ . '\can_edit',
	);
	register_post_meta(
		'post',
		OFF,
		$common + array(
			'type'              => 'boolean',
			'default'           => false,
			'sanitize_callback' => 'rest_sanitize_boolean',
			'show_in_rest'      => true,
		)
	);
	register_post_meta(
		'post',
		PICKS,
		$common + array(
			'type'              => 'array',
			'default'           => array(),
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_picks',
			'show_in_rest'      => array(
				'schema' => array(
					'type'     => 'array',
					'maxItems' => MOST_POSTS,
					'items'    => array( 'type' => 'integer' ),
				),
			),
		)
	);
}

/**
 * Whether a user may change the values of a post.
 *
 * @param bool   $allowed Not used.
 * @param string $name    Not used.
 * @param int    $post_id The post.
 * @param int    $user_id The user.
 * @return bool
 */
function can_edit( $allowed, $name, $post_id, $user_id ) {
	return user_can( $user_id, 'edit_post', $post_id );
}

/**
 * Keeps each ID once.
 *
 * @param mixed $ids IDs of posts.
 * @return int[]
 */
function sanitize_picks( $ids ) {
	return array_slice( wp_parse_id_list( is_array( $ids ) ? array_filter( $ids, 'is_numeric' ) : array() ), 0, MOST_POSTS );
}

/**
 * Whether the post has no related posts.
 *
 * @param WP_Post $post The post.
 * @return bool
 */
function is_switched_off( WP_Post $post ) {
	return (bool) get_post_meta( $post->ID, OFF, true );
}

/**
 * The posts that are shown first, without those that readers can't open.
 *
 * @param WP_Post $post The post.
 * @return WP_Post[]
 */
function picks_of( WP_Post $post ) {
	$picks = array_map( 'get_post', sanitize_picks( get_post_meta( $post->ID, PICKS, true ) ) );
	return array_filter(
		$picks,
		static function ( $pick ) use ( $post ) {
			return $pick && 'post' === $pick->post_type && 'publish' === $pick->post_status && '' === $pick->post_password && $pick->ID !== $post->ID;
		}
	);
}

/**
 * The attributes that show the picks of a post first.
 *
 * @param WP_Post $post The post.
 * @return array Empty if the post has no picks.
 */
function attributes_for_picks( WP_Post $post ) {
	$picks = picks_of( $post );
	if ( ! $picks ) {
		return array();
	}
	return array(
		'pin' => implode( ' ', array_map( 'get_permalink', $picks ) ),
		'src' => add_query_arg( array_map( 'rawurlencode', array( PICKS_FIRST => (string) $post->ID ) + array_map( 'strval', REST_QUERY ) ), rest_url( 'wp/v2/posts' ) ),
	);
}

/**
 * Adds the parameter to the REST API's list of posts.
 *
 * @param array $parameters The parameters by name.
 * @return array
 */
function add_collection_parameter( $parameters ) {
	$parameters[ PICKS_FIRST ] = array(
		'description' => __( 'ID of a post whose manually selected related posts come first.', 'related-posts-element' ),
		'type'        => 'integer',
	);
	return $parameters;
}

/**
 * Passes the parameter on to the query.
 *
 * @param array           $query   The arguments of the query.
 * @param WP_REST_Request $request The request.
 * @return array
 */
function read_collection_parameter( $query, WP_REST_Request $request ) {
	$post = $request[ PICKS_FIRST ] ? get_post( (int) $request[ PICKS_FIRST ] ) : null;
	if ( $post && 'publish' === $post->post_status ) {
		$query[ PICKS_FIRST ] = wp_list_pluck( picks_of( $post ), 'ID' );
	}
	return $query;
}

/**
 * Puts the picks first.
 *
 * @param string   $order The SQL of the order.
 * @param WP_Query $query The query.
 * @return string
 */
function put_picks_first( $order, WP_Query $query ) {
	$ids = wp_parse_id_list( (array) $query->get( PICKS_FIRST, array() ) );
	if ( ! $ids ) {
		return $order;
	}
	global $wpdb;
	$first = "{$wpdb->posts}.ID IN (" . implode( ',', $ids ) . ') DESC';
	return '' === $order ? $first : "$first, $order";
}
