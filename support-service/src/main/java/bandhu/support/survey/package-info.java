/** Which surveys a tenant sends, when, and what they ask. */
package bandhu.support.survey;
