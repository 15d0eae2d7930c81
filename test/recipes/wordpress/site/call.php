<?php
// Calls WordPress's functions, one after the other: [[name, arguments], …] in, a list of what they return out.
require getcwd() . '/wp-load.php';

// As an importer does it: WordPress itself takes no other time of change than now.
add_filter(
	'wp_insert_post_data',
	function ( $data, $given ) {
		if ( isset( $given['post_modified'] ) ) {
			$data['post_modified']     = $given['post_modified'];
			$data['post_modified_gmt'] = get_gmt_from_date( $given['post_modified'] );
		}
		return $data;
	},
	10,
	2
);

$results = array();
foreach ( json_decode( file_get_contents( 'php://stdin' ), true ) as list( 0 => $name, 1 => $arguments ) ) {
	$result = $name( ...$arguments );
	if ( is_wp_error( $result ) ) {
		fwrite( STDERR, "$name: " . $result->get_error_message() );
		exit( 1 );
	}
	$results[] = $result;
}
echo wp_json_encode( $results );
