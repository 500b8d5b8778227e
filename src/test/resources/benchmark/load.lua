-- What wrk asks for: the paths of a file, one after the other, each thread from another place in it.
-- Prints one line that TileLoad reads.
local paths = {}
local threads = 0
local at

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  for line in io.lines(arguments[1]) do
    paths[#paths + 1] = line
  end
  at = math.floor(number * #paths / 7)
  wrk.headers["Accept-Encoding"] = "gzip"
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end

function done(summary, latency, requests)
  local errors = summary.errors
  print(string.format("LOAD %d %d %d %d %d",
    summary.requests, summary.duration, summary.bytes, latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
