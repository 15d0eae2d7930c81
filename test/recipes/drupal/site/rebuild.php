<?php
/**
 * Empties the caches, as Configuration, Performance does.
 */

require __DIR__ . '/kernel.php';
drupal_flush_all_caches();
echo 'true';
