<?php
/**
 * Passes snippets through WordPress's own functions, so that the tests need no PHP: reads snippets and
 * documents by name as JSON and prints what a visitor gets of each. See write-filtered.ts.
 *
 *     php filter.php /usr/share/wordpress < snippets.json
 */
define( 'ABSPATH', rtrim( $argv[1], '/' ) . '/' );
define( 'WPINC', 'wp-includes' );
foreach ( array( 'version', 'compat', 'load', 'plugin', 'functions', 'pomo/translations', 'l10n', 'formatting', 'kses', 'shortcodes', 'class-wp-block-parser', 'blocks' ) as $file ) {
	$path = ABSPATH . WPINC . "/$file.php";
	if ( file_exists( $path ) ) {
		require_once $path;
	}
}
function get_stylesheet_directory_uri() {
	return '/wp-content/themes/acme';
}

/** What an author without the right to unfiltered HTML saves. */
function as_saved( $html ) {
	return wp_kses_post( $html );
}
/** What the_content does with a post from the classic editor. */
function classic( $html ) {
	return shortcode_unautop( wpautop( wptexturize( $html ) ) );
}
/** The same with a post of one Custom HTML block, for which wpautop does not run. */
function block( $html ) {
	$blocks = ( new WP_Block_Parser() )->parse( "<!-- wp:html -->\n$html\n<!-- /wp:html -->" );
	return wptexturize( $blocks[0]['innerHTML'] );
}

$seen = array();
$given = json_decode( file_get_contents( 'php://stdin' ), true );
foreach ( $given['snippets'] as $name => $html ) {
	if ( 'functions' === $name ) {
		eval( $html );
		ob_start();
		do_action( 'wp_footer' );
		$seen[ $name ] = array( 'snippet' => $html, 'footer' => ob_get_clean() );
		continue;
	}
	$seen[ $name ] = array(
		'snippet'       => $html,
		'block'         => block( $html ),
		'classic'       => classic( $html ),
		'authorBlock'   => block( as_saved( $html ) ),
		'authorClassic' => classic( as_saved( $html ) ),
	);
}
$documents = array();
foreach ( $given['documents'] as $name => $html ) {
	$documents[ $name ] = classic( $html );
}
echo json_encode( array( 'version' => $wp_version, 'filtered' => $seen, 'documents' => $documents ), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ), "\n";
