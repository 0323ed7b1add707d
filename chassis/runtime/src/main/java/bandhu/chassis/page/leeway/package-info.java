/** More time than a request has, for what may take it. */
package bandhu.chassis.page.leeway;
