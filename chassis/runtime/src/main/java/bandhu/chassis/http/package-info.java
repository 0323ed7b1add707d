/** What every answer has: ETag, Location, correlation, position; what every request may ask: conditions, quietness, freshness. */
package bandhu.chassis.http;
