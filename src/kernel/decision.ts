/** What a rule answers: the way forward, or a refusal that a person can be told. */
export type Decision<Value, Refusal> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };
