/** Tries custom fields on notes, below HTTP. */
package bandhu.testing.customfield;
