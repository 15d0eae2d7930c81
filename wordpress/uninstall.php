<?php
/**
 * Deletes all data of the plugin.
 *
 * @package Related_Posts_Element
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * Deletes the data of the current site.
 */
function related_posts_element_delete_data() {
	delete_option( 'related_posts_element' );
	delete_post_meta_by_key( '_related_posts_element_off' );
	delete_post_meta_by_key( '_related_posts_element_picks' );
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $related_posts_element_site ) {
		switch_to_blog( $related_posts_element_site );
		related_posts_element_delete_data();
		restore_current_blog();
	}
} else {
	related_posts_element_delete_data();
}
