<?php

declare(strict_types=1);

namespace Drupal\related_posts\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Entity\EntityFieldManagerInterface;
use Drupal\Core\Entity\EntityTypeManagerInterface;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\Core\Render\BubbleableMetadata;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\Core\Url;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * Shows the posts that are related to the article on the page.
 */
#[Block(
  id: 'related_posts',
  admin_label: new TranslatableMarkup('Related posts'),
  category: new TranslatableMarkup('Content'),
)]
final class RelatedPostsBlock extends BlockBase implements ContainerFactoryPluginInterface {

  private const LAYOUTS = ['list', 'grid', 'carousel', 'compact', 'featured'];

  private const PARTS = ['date', 'updated', 'excerpt', 'image', 'author', 'category', 'reading-time'];

  public function __construct(
    array $configuration,
    $plugin_id,
    $plugin_definition,
    private readonly EntityTypeManagerInterface $entityTypes,
    private readonly EntityFieldManagerInterface $fields,
  ) {
    parent::__construct($configuration, $plugin_id, $plugin_definition);
  }

  /**
   * {@inheritdoc}
   */
  public static function create(ContainerInterface $container, array $configuration, $plugin_id, $plugin_definition): self {
    return new self(
      $configuration,
      $plugin_id,
      $plugin_definition,
      $container->get('entity_type.manager'),
      $container->get('entity_field.manager'),
    );
  }

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    return [
      // The element has a heading of its own, which it shows only above posts.
      'label_display' => FALSE,
      'content_type' => 'article',
      'limit' => 6,
      'layout' => 'list',
      'show' => 'date excerpt',
    ];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    $types = $this->entityTypes->getStorage('node_type')->loadMultiple();
    return [
      'content_type' => [
        '#type' => 'select',
        '#title' => $this->t('Content type'),
        '#options' => array_map(static fn ($type) => $type->label(), $types),
        '#default_value' => $this->configuration['content_type'],
        '#required' => TRUE,
      ],
      'limit' => [
        '#type' => 'number',
        '#title' => $this->t('Number of posts'),
        '#min' => 1,
        '#default_value' => $this->configuration['limit'],
        '#required' => TRUE,
      ],
      'layout' => [
        '#type' => 'select',
        '#title' => $this->t('Layout'),
        '#options' => array_combine(self::LAYOUTS, self::LAYOUTS),
        '#default_value' => $this->configuration['layout'],
      ],
      'show' => [
        '#type' => 'checkboxes',
        '#title' => $this->t('Show'),
        '#options' => array_combine(self::PARTS, self::PARTS),
        '#default_value' => explode(' ', $this->configuration['show']),
      ],
    ];
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    $this->configuration['content_type'] = $form_state->getValue('content_type');
    $this->configuration['limit'] = (int) $form_state->getValue('limit');
    $this->configuration['layout'] = $form_state->getValue('layout');
    $this->configuration['show'] = implode(' ', array_filter($form_state->getValue('show')));
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    ['content_type' => $type, 'limit' => $limit, 'layout' => $layout, 'show' => $show] = $this->configuration;
    // The content type may have been deleted.
    if (!$this->entityTypes->getStorage('node_type')->load($type)) {
      return [];
    }
    $feed = $this->feed($type)->toString(TRUE);
    $build = [
      '#type' => 'html_tag',
      '#tag' => 'related-posts',
      '#attributes' => [
        'src' => $feed->getGeneratedUrl(),
        'limit' => $limit,
        'layout' => $layout,
        'show' => $show,
      ],
      '#attached' => ['library' => ['related_posts/related-posts']],
      '#cache' => [
        'contexts' => ['languages:language_interface'],
        'tags' => ['config:node.type.' . $type, 'entity_field_info'],
      ],
    ];
    BubbleableMetadata::createFromRenderArray($build)->merge($feed)->applyTo($build);
    // Drupal moves the attributes of the outer render array to its own wrapper.
    return ['element' => $build];
  }

  /**
   * The URL of a content type's newest nodes in the JSON:API.
   *
   * It requests only fields that the content type has, because JSON:API rejects a request to include others.
   */
  private function feed(string $type): Url {
    $own = [];
    foreach ($this->fields->getFieldDefinitions('node', $type) as $name => $field) {
      $target = $field->getType() === 'entity_reference' ? $field->getSetting('target_type') : NULL;
      if ($field->getType() === 'image' || $target === 'taxonomy_term' || $target === 'media') {
        $own[] = $name;
      }
    }
    $fields = ['title', 'created', 'changed', 'path', 'langcode', 'drupal_internal__nid', 'body', ...$own];
    return Url::fromRoute("jsonapi.node--$type.collection", [], [
      'query' => array_filter([
        'include' => implode(',', $own),
        "fields[node--$type]" => implode(',', $fields),
        'fields[file--file]' => 'uri,filemime',
        'filter[status]' => '1',
        'sort' => '-created',
        'page[limit]' => '50',
      ]),
    ]);
  }

}
