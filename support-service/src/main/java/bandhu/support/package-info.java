/** Serving: tickets and what is said on them, surveys and their answers. */
package bandhu.support;
