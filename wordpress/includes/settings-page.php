<?php
/**
 * The page Settings, Related Posts.
 *
 * @package Related_Posts_Element
 */

namespace Related_Posts_Element;

defined( 'ABSPATH' ) || exit;

/** The slug of the page. */
const PAGE = 'related-posts-element';

add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\add_settings_link' );

/**
 * Adds the page to the menu.
 */
function add_settings_page() {
	$title = __( 'Related Posts', 'related-posts-element' );
	add_options_page( $title, $title, 'manage_options', PAGE, __NAMESPACE__ . '\print_settings_page' );
}

/**
 * Adds a link to the page to the list of plugins.
 *
 * @param string[] $links The links of the plugin.
 * @return string[]
 */
function add_settings_link( $links ) {
	$url = admin_url( 'options-general.php?page=' . PAGE );
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html__( 'Settings', 'related-posts-element' ) ) );
	return $links;
}

/**
 * Registers the option and its fields.
 */
function register_settings() {
	register_setting(
		PAGE,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
		)
	);
	add_settings_section( 'main', '', '__return_null', PAGE );
	foreach ( controls_of_page() as $name => $field ) {
		$arguments = array( 'name' => $name ) + $field;
		// A group of checkboxes has its own labels.
		if ( 'show' !== $name && 'insert' !== $name ) {
			$arguments['label_for'] = PAGE . "-$name";
		}
		add_settings_field( $name, $field['title'], __NAMESPACE__ . "\\print_{$field['kind']}", PAGE, 'main', $arguments );
	}
}

/**
 * The fields of the page.
 *
 * @return array[]
 */
function controls_of_page() {
	return array(
		'insert'         => array(
			'kind'  => 'checkbox',
			'title' => __( 'Automatic insertion', 'related-posts-element' ),
			'label' => __( 'Show related posts below each post', 'related-posts-element' ),
			'help'  => __( 'Switch this off to choose the place yourself: with the block “Related Posts”, the shortcode [related_posts], or related_posts_element() in your theme.', 'related-posts-element' ),
		),
		'heading'        => array(
			'kind'  => 'text',
			'title' => __( 'Heading', 'related-posts-element' ),
			'help'  => __( 'Leave empty for “Related Posts” in the language of the page.', 'related-posts-element' ),
		),
		'layout'         => array(
			'kind'  => 'select',
			'title' => __( 'Layout', 'related-posts-element' ),
		),
		'limit'          => array(
			'kind'  => 'number',
			'title' => __( 'Number of posts', 'related-posts-element' ),
		),
		'show'           => array(
			'kind'  => 'checkboxes',
			'title' => __( 'Show on each card', 'related-posts-element' ),
		),
		'fallback_image' => array(
			'kind'  => 'text',
			'type'  => 'url',
			'title' => __( 'Image for posts without one', 'related-posts-element' ),
			'help'  => __( 'The file URL of an image in the media library. Used if the cards show the featured image.', 'related-posts-element' ),
		),
		'tags'           => array(
			'kind'  => 'text',
			'title' => __( 'Only posts with these tags', 'related-posts-element' ),
			'help'  => __( 'Names of tags or categories, separated by commas. A post needs one of them.', 'related-posts-element' ),
		),
		'exclude_tags'   => array(
			'kind'  => 'text',
			'title' => __( 'No posts with these tags', 'related-posts-element' ),
			'help'  => __( 'Names of tags or categories, separated by commas.', 'related-posts-element' ),
		),
	);
}

/**
 * Prints the page.
 */
function print_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<form action="options.php" method="post">
			<?php
			// Prints the nonce, too.
			\settings_fields( PAGE );
			do_settings_sections( PAGE );
			submit_button();
			?>
		</form>
	</div>
	<?php
}

/**
 * Prints a checkbox.
 *
 * @param array $field The field.
 */
function print_checkbox( array $field ) {
	printf(
		'<label><input type="checkbox" name="%s" value="1"%s> %s</label>',
		esc_attr( OPTION . "[{$field['name']}]" ),
		settings()[ $field['name'] ] ? ' checked' : '',
		esc_html( $field['label'] )
	);
	print_help( $field );
}

/**
 * Prints a text field.
 *
 * @param array $field The field.
 */
function print_text( array $field ) {
	printf(
		'<input type="%s" class="regular-text" id="%s" name="%s" value="%s">',
		esc_attr( isset( $field['type'] ) ? $field['type'] : 'text' ),
		esc_attr( $field['label_for'] ),
		esc_attr( OPTION . "[{$field['name']}]" ),
		esc_attr( settings()[ $field['name'] ] )
	);
	print_help( $field );
}

/**
 * Prints a number field.
 *
 * @param array $field The field.
 */
function print_number( array $field ) {
	printf(
		'<input type="number" class="small-text" min="1" max="%d" id="%s" name="%s" value="%d">',
		(int) MOST_POSTS,
		esc_attr( $field['label_for'] ),
		esc_attr( OPTION . "[{$field['name']}]" ),
		(int) settings()[ $field['name'] ]
	);
}

/**
 * Prints the choice of a layout.
 *
 * @param array $field The field.
 */
function print_select( array $field ) {
	printf( '<select id="%s" name="%s">', esc_attr( $field['label_for'] ), esc_attr( OPTION . "[{$field['name']}]" ) );
	foreach ( layouts() as $value => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), settings()['layout'] === $value ? ' selected' : '', esc_html( $label ) );
	}
	echo '</select>';
}

/**
 * Prints a checkbox for each part of a card.
 *
 * @param array $field The field.
 */
function print_checkboxes( array $field ) {
	$name = OPTION . "[{$field['name']}][]";
	printf( '<fieldset><legend class="screen-reader-text">%s</legend>', esc_html( $field['title'] ) );
	// Tells "none" from "not submitted".
	printf( '<input type="hidden" name="%s" value="">', esc_attr( $name ) );
	foreach ( fields() as $value => $label ) {
		$checked = in_array( $value, settings()['show'], true ) ? ' checked' : '';
		printf( '<label><input type="checkbox" name="%s" value="%s"%s> %s</label><br>', esc_attr( $name ), esc_attr( $value ), esc_attr( $checked ), esc_html( $label ) );
	}
	echo '</fieldset>';
}

/**
 * Prints the description of a field, if it has one.
 *
 * @param array $field The field.
 */
function print_help( array $field ) {
	if ( isset( $field['help'] ) ) {
		printf( '<p class="description">%s</p>', esc_html( $field['help'] ) );
	}
}
