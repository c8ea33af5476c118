/** Where the one module of residents' pages is served: here while developing; the build puts a name with a hash in its place. */
export const address = "/assets/enhance.js";
