<?php
/**
 * The controls for each post: a panel in the block editor, a box in the classic editor; and data for the scripts.
 *
 * @package Related_Posts_Element
 */

namespace Related_Posts_Element;

use WP_Post;

defined( 'ABSPATH' ) || exit;

/** The action of the nonce, and the name of its field. */
const NONCE = 'related_posts_element_controls';

add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\load_editor_scripts' );
add_action( 'add_meta_boxes_post', __NAMESPACE__ . '\add_box' );
add_action( 'save_post_post', __NAMESPACE__ . '\save_box' );

/**
 * Loads the panel in the editor of posts, and the data for the preview in every block editor.
 */
function load_editor_scripts() {
	$data = array(
		'script'   => script_url(),
		'query'    => REST_QUERY,
		'settings' => settings(),
		'layouts'  => layouts(),
		'fields'   => fields(),
		'most'     => MOST_POSTS,
		'off'      => OFF,
		'picks'    => PICKS,
	);
	$json = wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP );
	wp_add_inline_script( 'related-posts-element-editor', "window.relatedPostsElement = $json;", 'before' );

	$screen = get_current_screen();
	if ( ! $screen || 'post' !== $screen->base || 'post' !== $screen->post_type ) {
		return;
	}
	$needed = array( 'related-posts-element-editor', 'wp-api-fetch', 'wp-components', 'wp-core-data', 'wp-data', 'wp-edit-post', 'wp-element', 'wp-html-entities', 'wp-i18n', 'wp-plugins', 'wp-url' );
	wp_enqueue_script( 'related-posts-element-panel', plugins_url( 'block/post-panel.js', PLUGIN_FILE ), $needed, (string) filemtime( plugin_dir_path( PLUGIN_FILE ) . 'block/post-panel.js' ), true );
	wp_set_script_translations( 'related-posts-element-panel', 'related-posts-element' );
}

/**
 * Adds the box to the classic editor. The block editor has the panel.
 */
function add_box() {
	add_meta_box(
		'related-posts-element',
		__( 'Related Posts', 'related-posts-element' ),
		__NAMESPACE__ . '\print_box',
		'post',
		'side',
		'default',
		array( '__back_compat_meta_box' => true )
	);
}

/**
 * Prints the box.
 *
 * @param WP_Post $post The post.
 */
function print_box( WP_Post $post ) {
	wp_nonce_field( NONCE, NONCE );
	printf(
		'<p><label><input type="checkbox" name="%s" value="1"%s> %s</label></p>',
		esc_attr( OFF ),
		is_switched_off( $post ) ? ' checked' : '',
		esc_html__( 'No related posts below this post', 'related-posts-element' )
	);
	printf(
		'<p><label for="related-posts-element-picks">%s</label><textarea id="related-posts-element-picks" name="%s" rows="4" class="widefat">%s</textarea></p><p class="description">%s</p>',
		esc_html__( 'Show these posts first', 'related-posts-element' ),
		esc_attr( PICKS ),
		esc_textarea( implode( "\n", array_map( 'get_permalink', picks_of( $post ) ) ) ),
		esc_html__( 'One URL per line.', 'related-posts-element' )
	);
}

/**
 * Saves the values of the box.
 *
 * @param int $post_id The post.
 */
function save_box( $post_id ) {
	$nonce = isset( $_POST[ NONCE ] ) ? sanitize_key( $_POST[ NONCE ] ) : '';
	if ( ! wp_verify_nonce( $nonce, NONCE ) || ! current_user_can( 'edit_post', $post_id ) || wp_is_post_autosave( $post_id ) || wp_is_post_revision( $post_id ) ) {
		return;
	}
	$lines = isset( $_POST[ PICKS ] ) ? sanitize_textarea_field( wp_unslash( $_POST[ PICKS ] ) ) : '';
	$picks = array_filter( array_map( 'url_to_postid', preg_split( '/\s+/', $lines, -1, PREG_SPLIT_NO_EMPTY ) ) );
	set_meta( $post_id, OFF, ! empty( $_POST[ OFF ] ) );
	set_meta( $post_id, PICKS, array_values( $picks ) );
}

/**
 * Stores a value, or deletes it if it is empty.
 *
 * @param int    $post_id The post.
 * @param string $name    The name of the value.
 * @param mixed  $value   The value.
 */
function set_meta( $post_id, $name, $value ) {
	if ( $value ) {
		update_post_meta( $post_id, $name, $value );
	} else {
		delete_post_meta( $post_id, $name );
	}
}
