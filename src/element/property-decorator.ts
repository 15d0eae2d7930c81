import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Like Lit's `@property`, for legacy TypeScript decorators only. Support for standard decorators is most of the code of
 * Lit's own.
 */
export function property(declaration: PropertyDeclaration) {
  return (prototype: ReactiveElement, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, declaration);
  };
}
