/**
 * What a server has rendered into the shadow root (declarative shadow DOM): it stays as it is until the block has its own
 * posts to show, or knows that there are none.
 */
export class Hydration {
  readonly #root: ShadowRoot;
  #nodes: ChildNode[];

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#nodes = [...root.childNodes];
  }

  get isThere(): boolean {
    return this.#nodes.length > 0;
  }

  /** Goes, when what takes its place stands behind it; the focus passes to the same link there. */
  leave(): void {
    const links = () => [...this.#root.querySelectorAll('a')];
    const focused = links().indexOf(this.#root.activeElement as HTMLAnchorElement);
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
    links()[focused]?.focus({ preventScroll: true });
  }
}
