import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** As Lit's own decorator of that name does for TypeScript's fields; standard decorators are most of that one. */
export function property(declaration: PropertyDeclaration) {
  return (prototype: ReactiveElement, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, declaration);
  };
}
