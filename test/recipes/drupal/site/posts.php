<?php
/**
 * Creates articles with tags, images and URLs.
 */

use Drupal\file\Entity\File;
use Drupal\node\Entity\Node;
use Drupal\taxonomy\Entity\Term;

$posts = require __DIR__ . '/kernel.php';
$terms = [];
foreach ($posts as $post) {
  foreach ($post['tags'] as $name) {
    if (!isset($terms[$name])) {
      $terms[$name] = Term::create(['vid' => 'tags', 'name' => $name]);
      $terms[$name]->save();
    }
  }
  $file = NULL;
  if (isset($post['image'])) {
    file_put_contents('public://' . $post['slug'] . '.svg', $post['image']);
    $file = File::create(['uri' => 'public://' . $post['slug'] . '.svg', 'status' => 1]);
    $file->save();
  }
  $node = Node::create([
    'type' => 'article',
    'uid' => 1,
    'status' => $post['status'],
    'title' => $post['title'],
    'body' => ['value' => $post['html'], 'format' => 'basic_html'],
    'created' => strtotime($post['published']),
    'changed' => strtotime($post['updated']),
    'field_tags' => array_map(fn ($name) => $terms[$name], $post['tags']),
    'field_image' => $file ? ['target_id' => $file->id(), 'alt' => 'A plate'] : [],
    'path' => ['alias' => '/news/' . $post['slug']],
  ]);
  $node->save();
}
echo 'true';
