/**
 * A function of two objects that is asked the same again and again: each pair is worked out once. What it came to is
 * forgotten with either object, so that a run over many files keeps nothing of those it is through with.
 */
export function oncePer<A extends object, B extends object, R>(work: (a: A, b: B) => R): (a: A, b: B) => R {
  const known = new WeakMap<A, WeakMap<B, { readonly result: R }>>();
  return (a, b) => {
    let ofA = known.get(a);
    if (ofA === undefined) known.set(a, (ofA = new WeakMap()));
    const before = ofA.get(b);
    if (before !== undefined) return before.result;
    const result = work(a, b);
    ofA.set(b, { result });
    return result;
  };
}
