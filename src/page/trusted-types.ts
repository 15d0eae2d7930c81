interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

const IDENTITY_POLICY: Policy = { createHTML: (markup) => markup, createScriptURL: (address) => address };

/** The policy `related-posts`; null if the page doesn't allow it. */
let ownPolicy: Policy | null | undefined;
let isRenderingBlocked = false;

/** The URL of `reader.js` as a `TrustedScriptURL`, if the page allows the policy. */
export function trustedScriptUrl(address: string): string {
  return (getPolicy() ?? IDENTITY_POLICY).createScriptURL(address);
}

/**
 * The policy for Lit's templates in the files that contain Lit. It replaces Lit's own policy, so that pages only need
 * to allow one. If the page allows `lit-html` only, that name is used.
 *
 * @public Inserted by the build.
 */
export function policyForLit(): Policy | undefined {
  // Another copy of the script renders all blocks and has created the policy.
  if (customElements.get('related-posts')) return undefined;
  const policy = getPolicy() ?? createPolicy('lit-html') ?? undefined;
  isRenderingBlocked = !policy && !acceptsStrings();
  return policy;
}

/** Whether Lit can render under the page's policy. Logs an error otherwise. */
export function canRender(): boolean {
  if (isRenderingBlocked)
    console.error(
      "<related-posts>: The page's CSP blocks rendering. Allow the Trusted Types policy related-posts.",
    );
  return !isRenderingBlocked;
}

/**
 * The document for Lit's templates. In an XML document (`application/xhtml+xml`), `innerHTML` would parse XML.
 *
 * @public Inserted by the build.
 */
export function templateDocument(): Document {
  return document.contentType === 'text/html' ? document : document.implementation.createHTMLDocument();
}

function getPolicy(): Policy | null {
  if (ownPolicy === undefined) ownPolicy = createPolicy('related-posts');
  return ownPolicy;
}

function createPolicy(name: string): Policy | null {
  try {
    return (
      (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(name, IDENTITY_POLICY) ??
      null
    );
  } catch {
    return null;
  }
}

/**
 * Whether `innerHTML` accepts strings: in browsers without Trusted Types, on pages that don't require them, and with a
 * default policy.
 */
function acceptsStrings(): boolean {
  try {
    document.createElement('template').innerHTML = '<br>';
    return true;
  } catch {
    return false;
  }
}
