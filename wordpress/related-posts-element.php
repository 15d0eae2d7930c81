<?php
/**
 * Plugin Name:       Related Posts Element
 * Plugin URI:        https://www.npmjs.com/package/related-posts-element
 * Description:       Shows related posts below each post, from the site's own REST API: automatically, as a block, a shortcode or a template function.
 * Version:           0.0.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * Author:            The authors of related-posts-element
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       related-posts-element
 * Domain Path:       /languages
 *
 * @package Related_Posts_Element
 */

namespace Related_Posts_Element;

defined( 'ABSPATH' ) || exit;

const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/markup.php';
require __DIR__ . '/includes/picks.php';
require __DIR__ . '/includes/reading-time.php';
require __DIR__ . '/includes/placement.php';
require __DIR__ . '/includes/template-function.php';
require __DIR__ . '/includes/post-controls.php';
if ( is_admin() ) {
	require __DIR__ . '/includes/settings-page.php';
}
