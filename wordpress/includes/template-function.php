<?php
/**
 * The function for themes.
 *
 * @package Related_Posts_Element
 */

defined( 'ABSPATH' ) || exit;

if ( ! function_exists( 'related_posts_element' ) ) {
	/**
	 * Prints related posts, as in `related_posts_element( array( 'layout' => 'grid' ) )`.
	 *
	 * @param array            $attributes Attributes of the tag that differ from the settings, by name: a string or number;
	 *                                     true for a boolean attribute; false or null to omit it.
	 * @param WP_Post|int|null $post       The post. Default: the current post.
	 */
	function related_posts_element( array $attributes = array(), $post = null ) {
		$post = get_post( $post );
		if ( $post && get_queried_object_id() !== $post->ID ) {
			$attributes += array( 'article' => get_permalink( $post ) );
		}
		$attributes += Related_Posts_Element\attributes_for( Related_Posts_Element\settings() );
		// The names and values of attributes are escaped.
		echo Related_Posts_Element\block_html( $attributes, $post ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
	}
}
