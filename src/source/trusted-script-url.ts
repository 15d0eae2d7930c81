interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

interface Policy {
  createScriptURL(address: string): unknown;
}

const PLAIN: Policy = { createScriptURL: (address) => address };

let policy: Policy | undefined;

/** Where a page wants each script's address vouched for (Trusted Types), if its policy allows that: for `reader.js` alone. */
export function trustedScriptUrl(address: string): string {
  policy ??= policyOf((globalThis as { trustedTypes?: TrustedTypes }).trustedTypes);
  return policy.createScriptURL(address) as string;
}

function policyOf(types: TrustedTypes | undefined): Policy {
  try {
    return types?.createPolicy('related-posts', PLAIN) ?? PLAIN;
  } catch {
    return PLAIN;
  }
}
