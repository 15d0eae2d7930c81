<?php
/**
 * Title: Related posts
 * Slug: related-posts/related-posts
 * Categories: posts
 * Description: Posts related to the current one, from the site's own REST API.
 */
?>
<!-- wp:html -->
<script type="module" src="<?php echo esc_url( get_theme_file_uri( 'assets/js/related-posts.js' ) ); ?>"></script>
<related-posts></related-posts>
<!-- /wp:html -->
