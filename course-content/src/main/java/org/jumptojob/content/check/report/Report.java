package org.jumptojob.content.check.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jumptojob.content.check.Table;

/**
 * What a check has found and measured.
 *
 * @param release number of the content's release
 * @param activities how many there are
 * @param findings in the order of files and lines
 * @param reasons findings that somebody has overruled, with the reason
 * @param tables figures of the rules
 */
public record Report(
        int release, int activities, List<Finding> findings, Map<Finding, String> reasons, List<Table> tables) {

    public Report {
        findings = List.copyOf(findings);
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
        tables = List.copyOf(tables);
    }

    /** How many findings each rule has. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
        return counts;
    }
}
