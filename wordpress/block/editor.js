// The block "Related Posts" in the editor, with a live preview: the element itself, with the posts of the site.
((wp, { script, query, settings, layouts, fields, most }) => {
  const { createElement: el, useEffect, useLayoutEffect, useMemo, useRef, useState } = wp.element;
  const { __ } = wp.i18n;
  const { InspectorControls, MediaUpload, MediaUploadCheck, useBlockProps } = wp.blockEditor;
  const {
    BaseControl,
    Button,
    CheckboxControl,
    Disabled,
    PanelBody,
    RangeControl,
    SelectControl,
    Spinner,
    TextControl,
  } = wp.components;

  /** The current appearance of controls, for versions of WordPress in which it is not yet the default. */
  const CURRENT = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  /** The attributes that replace settings of the site. */
  const OWN = ['heading', 'layout', 'limit', 'show', 'fallbackImage', 'tags', 'excludeTags'];

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
  function choicesOf(attributes) {
    const { exclude_tags: excludeTags, fallback_image: fallbackImage, ...others } = settings;
    const own = Object.entries(attributes).filter(([, value]) => value !== undefined);
    return { ...others, excludeTags, fallbackImage, ...Object.fromEntries(own) };
  }

  /** The current post as it stands in the editor, in the format of the REST API. */
  function useCurrentPost({ postId, postType }) {
    const post = wp.data.useSelect(
      (select) => postId && select('core').getEditedEntityRecord('postType', postType, postId),
      [postId, postType],
    );
    return useMemo(() => {
      if (!post?.link) return;
      const { content } = post;
      // While the author edits, the content is a function that serializes the blocks.
      const text = typeof content === 'function' ? content(post) : (content?.raw ?? content ?? '');
      return JSON.stringify({
        id: post.id,
        link: post.link,
        title: { rendered: post.title?.raw ?? post.title ?? '' },
        excerpt: { rendered: text.replace(/<!--.*?-->/gs, '').slice(0, 5000) },
      });
    }, [post]);
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
    const frame = useRef();
    const ref = useRef();
    const [posts, setPosts] = useState();
    const current = useCurrentPost(context);

    useEffect(() => {
      loadInto(frame.current.ownerDocument);
      postsOfSite().then(setPosts);
    }, []);

    // Ranks again when the author pauses. The first time, before the element looks for posts elsewhere.
    useLayoutEffect(() => {
      if (!posts) return;
      const own = current ? JSON.parse(current) : undefined;
      const others = posts.filter(({ id }) => id !== own?.id);
      const rank = () => {
        ref.current.posts = own ? [own, ...others] : others;
      };
      if (!ref.current.posts) return rank();
      const timer = setTimeout(rank, 500);
      return () => clearTimeout(timer);
    }, [posts, current]);

    const preview = () =>
      el(
        'related-posts',
        {
          ref,
          heading: choices.heading || undefined,
          layout: choices.layout,
          limit: choices.limit,
          show: choices.show.join(' '),
          'fallback-image': choices.fallbackImage || undefined,
          tags: choices.tags,
          'exclude-tags': choices.excludeTags,
          article: current ? JSON.parse(current).link : undefined,
          loading: 'eager',
          repeat: 'repeat',
        },
        el('p', { slot: 'empty' }, __('There are no posts to show yet.', 'related-posts-element')),
      );
    return el('div', { ref: frame }, posts ? preview() : el(Spinner));
  }

  /** A control that sets an attribute of the block. */
  function control(type, label, value, onChange, more) {
    return el(type, { label, value, onChange, ...CURRENT, ...more });
  }

  function FallbackImage({ url, onChange }) {
    const label = __('Image for posts without one', 'related-posts-element');
    const select = ({ open }) =>
      el(
        BaseControl,
        { __nextHasNoMarginBottom: true },
        el(BaseControl.VisualLabel, null, label),
        url && el('img', { src: url, alt: '', style: { display: 'block', marginBottom: '8px' } }),
        el(
          Button,
          { variant: 'secondary', onClick: open },
          url ? __('Replace', 'related-posts-element') : __('Select', 'related-posts-element'),
        ),
        url &&
          el(
            Button,
            { variant: 'tertiary', isDestructive: true, onClick: () => onChange('') },
            __('Remove', 'related-posts-element'),
          ),
      );
    const onSelect = (image) => onChange(image.sizes?.large?.url ?? image.url);
    return el(
      MediaUploadCheck,
      null,
      el(MediaUpload, { title: label, allowedTypes: ['image'], onSelect, render: select }),
    );
  }

  function Controls({ attributes, setAttributes }) {
    const choices = choicesOf(attributes);
    const set = (name) => (value) => setAttributes({ [name]: value });
    const toggle = (name, isOn) => {
      const others = choices.show.filter((field) => field !== name);
      setAttributes({ show: isOn ? [...others, name] : others });
    };
    const own = OWN.filter((name) => attributes[name] !== undefined);
    return el(
      InspectorControls,
      null,
      el(
        PanelBody,
        { title: __('Settings', 'related-posts-element') },
        control(SelectControl, __('Layout', 'related-posts-element'), choices.layout, set('layout'), {
          options: Object.entries(layouts).map(([value, label]) => ({ value, label })),
        }),
        control(RangeControl, __('Number of posts', 'related-posts-element'), choices.limit, set('limit'), {
          min: 1,
          max: most,
        }),
        control(TextControl, __('Heading', 'related-posts-element'), choices.heading, set('heading'), {
          placeholder: __('Related Posts', 'related-posts-element'),
        }),
        el(
          Button,
          {
            variant: 'secondary',
            disabled: !own.length,
            onClick: () => setAttributes(Object.fromEntries(own.map((name) => [name, undefined]))),
          },
          __('Reset to site settings', 'related-posts-element'),
        ),
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
            __nextHasNoMarginBottom: true,
          }),
        ),
        choices.show.includes('image') &&
          el(FallbackImage, { url: choices.fallbackImage, onChange: set('fallbackImage') }),
      ),
      el(
        PanelBody,
        { title: __('Filter', 'related-posts-element'), initialOpen: false },
        control(
          TextControl,
          __('Only posts with these tags', 'related-posts-element'),
          choices.tags,
          set('tags'),
          {
            help: __(
              'Names of tags or categories, separated by commas. A post needs one of them.',
              'related-posts-element',
            ),
          },
        ),
        control(
          TextControl,
          __('No posts with these tags', 'related-posts-element'),
          choices.excludeTags,
          set('excludeTags'),
          { help: __('Names of tags or categories, separated by commas.', 'related-posts-element') },
        ),
      ),
    );
  }

  wp.blocks.registerBlockType('related-posts-element/related-posts', {
    edit({ attributes, setAttributes, context }) {
      return el(
        'div',
        useBlockProps(),
        el(Controls, { attributes, setAttributes }),
        el(Disabled, null, el(Preview, { choices: choicesOf(attributes), context })),
      );
    },
    // The server renders the block.
    save: () => null,
  });
})(window.wp, window.relatedPostsElement);
