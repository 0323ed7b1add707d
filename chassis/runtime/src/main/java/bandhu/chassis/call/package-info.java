/** On whose behalf code runs: tenant, actor, roles, correlation, quietness. One context for requests, messages, timers and jobs. */
package bandhu.chassis.call;
