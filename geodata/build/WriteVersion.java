package geodata;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.TreeMap;

/** Writes {@code version.json}: the version that tile addresses carry, the levels, and a checksum of every file. */
public final class WriteVersion {
  private WriteVersion() {}

  /** Arguments: folder with the finished files, edition such as 2026.1. */
  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    var folder = Path.of(args[0]);
    var files = new TreeMap<String, String>();
    try (var list = Files.list(folder)) {
      for (var file : list.filter(f -> !f.endsWith("version.json")).toList()) {
        files.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
      }
    }
    var all = new StringBuilder();
    files.forEach((name, sum) -> all.append(sum).append("  ").append(name).append('\n'));
    var version = new LinkedHashMap<String, Object>();
    version.put("version", args[1] + "-" + sha256(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 8));
    version.put("crs", "EPSG:4326, longitude first");
    version.put("levels", Generalizer.LEVELS.stream().map(WriteVersion::level).toList());
    version.put("sha256", files);
    Files.writeString(folder.resolve("version.json"), new GsonBuilder().setPrettyPrinting().create().toJson(version) + "\n");
  }

  private static LinkedHashMap<String, Object> level(Generalizer.Level level) {
    var map = new LinkedHashMap<String, Object>();
    map.put("level", level.number());
    map.put("min_zoom", level.minZoom());
    map.put("max_zoom", level.maxZoom());
    map.put("countries", "countries-" + level.number() + ".geojsonl");
    map.put("borders", "borders-" + level.number() + ".geojsonl");
    return map;
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
