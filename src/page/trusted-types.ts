interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

const PLAIN: Policy = { createHTML: (markup) => markup, createScriptURL: (address) => address };

/** The policy `related-posts`; null if the page doesn't allow it. */
let ours: Policy | null | undefined;
let isRefused = false;

/** The URL of `reader.js` as a `TrustedScriptURL`, if the page allows the policy. */
export function trustedScriptUrl(address: string): string {
  return (ownPolicy() ?? PLAIN).createScriptURL(address);
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
  const policy = ownPolicy() ?? create('lit-html') ?? undefined;
  isRefused = !policy && !takesText();
  return policy;
}

/** Whether Lit can render under the page's policy. Logs an error otherwise. */
export function canRender(): boolean {
  if (isRefused)
    console.error(
      "<related-posts>: The page's CSP blocks rendering. Allow the Trusted Types policy related-posts.",
    );
  return !isRefused;
}

function ownPolicy(): Policy | null {
  if (ours === undefined) ours = create('related-posts');
  return ours;
}

function create(name: string): Policy | null {
  try {
    return (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(name, PLAIN) ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether `innerHTML` accepts strings: in browsers without Trusted Types, on pages that don't require them, and with a
 * default policy.
 */
function takesText(): boolean {
  try {
    document.createElement('template').innerHTML = '<br>';
    return true;
  } catch {
    return false;
  }
}
