interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

const PLAIN: Policy = { createHTML: (markup) => markup, createScriptURL: (address) => address };

/** The page's one policy of ours; `null` where it allows none. */
let ours: Policy | null | undefined;
let isRefused = false;

/** The address of `reader.js` as a `TrustedScriptURL`, where the page's policy allows that. */
export function trustedScriptUrl(address: string): string {
  return (ownPolicy() ?? PLAIN).createScriptURL(address);
}

/**
 * What Lit takes for its own templates in the files that hold Lit, instead of a policy of its own, which pages would have
 * to allow by another name. Where they allow only that one, it is taken.
 *
 * @public To the build, which puts it there.
 */
export function policyForLit(): Policy | undefined {
  // Another copy of the script renders all blocks, and has the policy.
  if (customElements.get('related-posts')) return undefined;
  const policy = ownPolicy() ?? create('lit-html') ?? undefined;
  isRefused = !policy && !takesText();
  return policy;
}

/** Whether Lit can render under the page's policy; where it can't, its owner is told what to allow. */
export function canRender(): boolean {
  if (isRefused)
    console.error(
      '<related-posts>: allow the Trusted Types policy related-posts (CSP: trusted-types), or nothing can be shown.',
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

/** Browsers without Trusted Types and pages that don't require them do; so does a page with a default policy. */
function takesText(): boolean {
  try {
    document.createElement('template').innerHTML = '<br>';
    return true;
  } catch {
    return false;
  }
}
