// The panel "Related Posts" of a post in the block editor: switch them off, or select posts that come first.
((wp, { off, picks }) => {
  const { createElement: el, useEffect, useState } = wp.element;
  const { __ } = wp.i18n;
  const { FormTokenField, ToggleControl } = wp.components;
  const { decodeEntities } = wp.htmlEntities;
  // Moved in WordPress 6.6.
  const { PluginDocumentSettingPanel } = wp.editor?.PluginDocumentSettingPanel ? wp.editor : wp.editPost;

  const find = (query) =>
    wp
      .apiFetch({
        path: wp.url.addQueryArgs('/wp/v2/posts', { _fields: 'id,title', per_page: 20, ...query }),
      })
      .then((posts) => posts.map(({ id, title }) => [id, decodeEntities(title.rendered) || `#${id}`]))
      .catch(() => []);

  function Picks({ ids, postId, onChange }) {
    /** Titles by ID of the posts that have been found so far. */
    const [titles, setTitles] = useState({});
    const [search, setSearch] = useState('');
    const add = (found) => setTitles((known) => ({ ...known, ...Object.fromEntries(found) }));
    const unknown = ids.filter((id) => !(id in titles)).join();

    useEffect(() => {
      if (unknown) find({ include: unknown, per_page: 100 }).then(add);
    }, [unknown]);

    useEffect(() => {
      if (search.length < 2) return;
      const timer = setTimeout(() => find({ search, exclude: postId }).then(add), 300);
      return () => clearTimeout(timer);
    }, [search]);

    const titleOf = (id) => titles[id] ?? `#${id}`;
    const idOf = (title) => {
      const id = ids.find((one) => titleOf(one) === title);
      return id ?? Number(Object.keys(titles).find((one) => titles[one] === title));
    };
    return el(FormTokenField, {
      label: __('Show these posts first', 'related-posts-element'),
      value: ids.map(titleOf),
      suggestions: Object.values(titles),
      onInputChange: setSearch,
      onChange: (tokens) => onChange([...new Set(tokens.map(idOf).filter(Boolean))]),
      __experimentalShowHowTo: false,
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    });
  }

  function Panel() {
    const { meta, id } = wp.data.useSelect((select) => {
      const editor = select('core/editor');
      return { meta: editor.getEditedPostAttribute('meta') ?? {}, id: editor.getCurrentPostId() };
    }, []);
    const { editPost } = wp.data.useDispatch('core/editor');
    const set = (name, value) => editPost({ meta: { ...meta, [name]: value } });
    return el(
      PluginDocumentSettingPanel,
      { name: 'related-posts', title: __('Related Posts', 'related-posts-element') },
      el(ToggleControl, {
        label: __('No related posts below this post', 'related-posts-element'),
        checked: !!meta[off],
        onChange: (isOff) => set(off, isOff),
        __nextHasNoMarginBottom: true,
      }),
      meta[off]
        ? null
        : el(
            'div',
            { style: { marginTop: '16px' } },
            el(Picks, { ids: meta[picks] ?? [], postId: id, onChange: (ids) => set(picks, ids) }),
          ),
    );
  }

  wp.plugins.registerPlugin('related-posts-element', { icon: null, render: Panel });
})(window.wp, window.relatedPostsElement);
