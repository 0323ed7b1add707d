/** Suppressions: who must not be written to any more, whatever they consented to. */
package bandhu.marketing.suppression;
