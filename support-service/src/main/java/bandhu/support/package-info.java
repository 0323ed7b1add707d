/** Serving: tickets, channels, SLAs, queues, macros, the knowledge base, surveys. */
package bandhu.support;
