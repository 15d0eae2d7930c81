// The block "Related Posts" in the editor, with a live preview: the element itself, with the posts of the site.
((wp, { script, query, settings, layouts, fields, most }) => {
  const { createElement: el, useEffect, useRef, useState } = wp.element;
  const { __ } = wp.i18n;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { CheckboxControl, Disabled, PanelBody, RangeControl, SelectControl, TextControl } = wp.components;

  /** The posts of the site, requested once. */
  let requested;

  function postsOfSite() {
    requested ??= wp.apiFetch({ path: wp.url.addQueryArgs('/wp/v2/posts', query) }).catch(() => {
      requested = undefined;
      return [];
    });
    return requested;
  }

  /** What a block shows: its own values, or the settings of the site. */
  function choicesOf({ heading, layout, limit, show, tags, excludeTags }) {
    return {
      heading: heading ?? settings.heading,
      layout: layout ?? settings.layout,
      limit: limit ?? settings.limit,
      show: show ?? settings.show,
      tags: tags ?? settings.tags,
      excludeTags: excludeTags ?? settings.exclude_tags,
    };
  }

  /** The current post as it stands in the editor, in the format of the REST API. */
  function useCurrentPost({ postId, postType }) {
    return wp.data.useSelect(
      (select) => {
        const post = postId && select('core').getEditedEntityRecord('postType', postType, postId);
        if (!post?.link) return;
        const text = typeof post.content === 'string' ? post.content : (post.content?.raw ?? '');
        return JSON.stringify({
          id: post.id,
          link: post.link,
          title: { rendered: post.title?.raw ?? post.title ?? '' },
          excerpt: { rendered: text.replace(/<!--.*?-->/gs, '').slice(0, 5000) },
        });
      },
      [postId, postType],
    );
  }

  /** Defines the element in the document of the editor, which may be a frame. */
  function loadInto(document) {
    if ([...document.scripts].some(({ src }) => src === script)) return;
    const tag = document.createElement('script');
    tag.type = 'module';
    tag.src = script;
    document.head.append(tag);
  }

  function Preview({ choices, context }) {
    const ref = useRef();
    const [posts, setPosts] = useState();
    const current = useCurrentPost(context);

    useEffect(() => {
      loadInto(ref.current.ownerDocument);
      postsOfSite().then(setPosts);
    }, []);

    // Ranks again when the author pauses.
    useEffect(() => {
      if (!posts || !ref.current) return;
      const own = current ? JSON.parse(current) : undefined;
      const others = posts.filter(({ id }) => id !== own?.id);
      const rank = () => {
        if (ref.current) ref.current.posts = own ? [own, ...others] : others;
      };
      const timer = setTimeout(rank, ref.current.posts ? 500 : 0);
      return () => clearTimeout(timer);
    }, [posts, current]);

    return el(
      'related-posts',
      {
        ref,
        heading: choices.heading || undefined,
        layout: choices.layout,
        limit: choices.limit,
        show: choices.show.join(' '),
        tags: choices.tags,
        'exclude-tags': choices.excludeTags,
        article: current ? JSON.parse(current).link : undefined,
        loading: 'eager',
        repeat: 'repeat',
      },
      el('p', { slot: 'empty' }, __('There are no posts to show yet.', 'related-posts-element')),
    );
  }

  function Controls({ choices, setAttributes }) {
    const toggle = (name, isOn) => {
      const others = choices.show.filter((field) => field !== name);
      setAttributes({ show: isOn ? [...others, name] : others });
    };
    return el(
      InspectorControls,
      null,
      el(
        PanelBody,
        { title: __('Settings', 'related-posts-element') },
        el(SelectControl, {
          label: __('Layout', 'related-posts-element'),
          value: choices.layout,
          options: Object.entries(layouts).map(([value, label]) => ({ value, label })),
          onChange: (layout) => setAttributes({ layout }),
        }),
        el(RangeControl, {
          label: __('Number of posts', 'related-posts-element'),
          value: choices.limit,
          min: 1,
          max: most,
          onChange: (limit) => setAttributes({ limit }),
        }),
        el(TextControl, {
          label: __('Heading', 'related-posts-element'),
          value: choices.heading,
          placeholder: __('Related Posts', 'related-posts-element'),
          onChange: (heading) => setAttributes({ heading }),
        }),
      ),
      el(
        PanelBody,
        { title: __('Show on each card', 'related-posts-element') },
        Object.entries(fields).map(([name, label]) =>
          el(CheckboxControl, {
            key: name,
            label,
            checked: choices.show.includes(name),
            onChange: (isOn) => toggle(name, isOn),
          }),
        ),
      ),
      el(
        PanelBody,
        { title: __('Filter', 'related-posts-element'), initialOpen: false },
        el(TextControl, {
          label: __('Only posts with these tags', 'related-posts-element'),
          help: __(
            'Names of tags or categories, separated by commas. A post needs one of them.',
            'related-posts-element',
          ),
          value: choices.tags,
          onChange: (tags) => setAttributes({ tags }),
        }),
        el(TextControl, {
          label: __('No posts with these tags', 'related-posts-element'),
          help: __('Names of tags or categories, separated by commas.', 'related-posts-element'),
          value: choices.excludeTags,
          onChange: (excludeTags) => setAttributes({ excludeTags }),
        }),
      ),
    );
  }

  wp.blocks.registerBlockType('related-posts-element/related-posts', {
    edit({ attributes, setAttributes, context }) {
      const choices = choicesOf(attributes);
      return el(
        'div',
        useBlockProps(),
        el(Controls, { choices, setAttributes }),
        el(Disabled, null, el(Preview, { choices, context })),
      );
    },
    // The server renders the block.
    save: () => null,
  });
})(window.wp, window.relatedPostsElement);
