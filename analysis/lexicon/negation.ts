/** Words that turn a statement round. */
export const NEGATION = /^(?:not|n't|never|no|nothing|nobody|none|neither|nor|cannot|without)$/u;
