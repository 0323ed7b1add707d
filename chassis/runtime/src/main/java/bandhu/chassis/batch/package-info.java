/** Many writes of one collection in one request, together or each by itself. */
package bandhu.chassis.batch;
