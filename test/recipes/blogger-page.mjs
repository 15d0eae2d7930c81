// The page of a post in the markup that Blogger's older themes produce, with styles of our own.

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');

/**
 * The title of the blog is the main heading, and the post has a smaller one.
 *
 * @param site The URL of the blog.
 * @param inPost The block in the theme, below the text of the post.
 * @param gadget The content of a gadget of the type HTML/JavaScript, below the posts.
 */
export function bloggerPage({ url, title, tags, published, paragraphs }, { site, inPost = '', gadget = '' }) {
  const day = new Date(published).toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' });
  return `<!DOCTYPE html>
<html class='v2' dir='ltr' lang='en' xmlns='http://www.w3.org/1999/xhtml'><head>
<meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/>
<meta content='blogger' name='generator'/>
<link href='${url}' rel='canonical'/>
<link rel="alternate" type="application/atom+xml" title="The Weekly - Atom" href="${site}feeds/posts/default" />
<link rel="alternate" type="application/rss+xml" title="The Weekly - RSS" href="${site}feeds/posts/default?alt=rss" />
<meta content='${url}' property='og:url'/><meta content='${escaped(title)}' property='og:title'/>
<title>The Weekly: ${escaped(title)}</title>
<style>
  body { margin: 0; background: #e9f0f5; color: #444; font: 15px/1.5 Arial, 'Liberation Sans', sans-serif }
  .content { max-width: 860px; margin: 0 auto; padding: 20px 30px; background: #fff }
  .Header .title, .post-title { font-weight: normal } .post-title { font-size: 24px; margin: .75em 0 .5em }
  a { color: #2288bb; text-decoration: none } .date-header { font-size: 12px }
  .post-footer { margin: 1em 0; padding: 5px 10px; background: #f7f7f7; border: 1px solid #eee; font-size: 90% }
</style></head>
<body class='item-view'><div class='content'><header><div class='header section' id='header'>
<div class='widget Header' id='Header1'><h1 class='title'><a href='${site}'>The Weekly</a></h1></div></div></header>
<div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'>
<div class='date-outer'><h2 class='date-header'><span>${day}</span></h2><div class='date-posts'><div class='post-outer'>
<div class='post hentry' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'>
<h3 class='post-title entry-title' itemprop='name'>${escaped(title)}</h3>
<div class='post-body entry-content' itemprop='description articleBody'>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}<div style='clear: both;'></div></div>
${inPost}
<div class='post-footer'>Labels: ${tags.map((tag) => `<a href='${site}search/label/${encodeURIComponent(tag)}' rel='tag'>${tag}</a>`).join(', ')}</div>
</div></div></div></div></div></div>
<div class='widget HTML' id='HTML1'><div class='widget-content'>${gadget}</div></div></div></div></body></html>`;
}
