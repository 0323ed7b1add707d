/** What support-service says: answers to surveys. */
package bandhu.analytics.support;
