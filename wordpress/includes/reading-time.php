<?php
/**
 * The reading time of each post in the REST API, which saves readers from loading the texts.
 *
 * @package Related_Posts_Element
 */

namespace Related_Posts_Element;

defined( 'ABSPATH' ) || exit;

/** Words per minute, and characters per minute in scripts without spaces, as in the element. */
const WORDS      = 238;
const CHARACTERS = array(
	'/[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]/u' => 500,
	'/[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]/u'       => 1000,
);

add_action( 'rest_api_init', __NAMESPACE__ . '\add_reading_time' );

/**
 * Adds the field.
 */
function add_reading_time() {
	register_rest_field(
		'post',
		'related_posts_reading_time',
		array(
			'get_callback' => __NAMESPACE__ . '\reading_time_of',
			'schema'       => array(
				'description' => __( 'Reading time in minutes.', 'related-posts-element' ),
				'type'        => 'integer',
				'context'     => array( 'view' ),
				'readonly'    => true,
			),
		)
	);
}

/**
 * The reading time of a post.
 *
 * @param array $item The post in the REST API.
 * @return int Minutes; 0 if the text is empty or protected.
 */
function reading_time_of( array $item ) {
	$post = get_post( $item['id'] );
	$text = $post && '' === $post->post_password ? wp_strip_all_tags( strip_shortcodes( $post->post_content ) ) : '';
	$time = 0;
	foreach ( CHARACTERS as $pattern => $per_minute ) {
		$text  = (string) preg_replace( $pattern, ' ', $text, -1, $found );
		$time += $found / $per_minute;
	}
	$time += preg_match_all( '/[\p{L}\p{N}]\S*/u', $text ) / WORDS;
	return $time > 0 ? max( 1, (int) round( $time ) ) : 0;
}
