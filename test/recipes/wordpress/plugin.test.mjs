// The plugin for WordPress, installed as a zip file in the dashboard: `npm run test:wordpress-plugin`, after
// `npm run build`. WORDPRESS_PATH=… selects a WordPress other than Debian's; PICTURES=… writes screenshots to a folder.
import './plugin/site.mjs';
import './plugin/pages.mjs';
import './plugin/placement.mjs';
import './plugin/settings.mjs';
import './plugin/block-editor.mjs';
import './plugin/post-controls.mjs';
import './plugin/lifecycle.mjs';
