/** The type of an attribute's value, which determines its control. */
type Kind =
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'number'; min: number; max?: number; whole?: false; unit?: string }
  | { kind: 'words'; values: readonly string[] }
  | { kind: 'flag' }
  | { kind: 'zone' }
  | { kind: 'text'; placeholder?: string };

export type Option = Kind & {
  /** The attribute. */
  name: string;
  label: string;
  /** The default value as a string; empty if there is none. */
  default: string;
  /** The tab of the panel that contains the control. */
  tab: 'cards' | 'posts' | 'feed' | 'page' | 'style';
  hint?: string;
};
