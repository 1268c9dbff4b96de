// Trusted types, which not every browser has; and what a window keeps of the scripts' own.

interface TrustedTypePolicy {
  // What these give goes wherever a text does.
  createHTML(markup: string): string;
  createScriptURL(url: string): string;
}

declare var trustedTypes: {
  createPolicy(name: string, rules: Partial<TrustedTypePolicy>): TrustedTypePolicy;
};

interface Window {
  [own: symbol]: TrustedTypePolicy | boolean | undefined;
}
