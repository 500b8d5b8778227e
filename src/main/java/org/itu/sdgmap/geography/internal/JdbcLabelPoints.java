package org.itu.sdgmap.geography.internal;

import java.util.List;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.LabelPoints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcLabelPoints implements LabelPoints {

    private static final String POINTS = SqlFile.read("geography/label_points.sql");

    private final JdbcClient jdbc;

    JdbcLabelPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LabelPoint> listLabelPoints(String geodataVersion) {
        var points = jdbc.sql(POINTS)
                .param("version", geodataVersion)
                .query((rs, row) ->
                        new LabelPoint(rs.getString("iso3"), rs.getDouble("longitude"), rs.getDouble("latitude")))
                .list();
        if (points.isEmpty()) {
            throw new NotFoundException("geodata version", geodataVersion);
        }
        return points;
    }
}
