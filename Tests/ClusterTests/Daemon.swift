import Foundation

/// A program that runs in the background until it is told to end.
///
/// It is started with no signal blocked and no open file of this process: other tests wait for the ends of their programs'
/// pipes, and a daemon that had inherited one would keep them waiting.
final class Daemon {
  private let process: pid_t

  /// - Throws: `POSIXError` when the program cannot be started.
  init(_ program: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for descriptor in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    process = try Self.spawned(program, arguments, actions, attributes)
  }

  deinit {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  private static func spawned(
    _ program: String, _ arguments: [String], _ actions: posix_spawn_file_actions_t,
    _ attributes: posix_spawnattr_t
  ) throws -> pid_t {
    var (actions, attributes, process) = (actions, attributes, pid_t(0))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let code = posix_spawn(&process, program, &actions, &attributes, &words, environ)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return process
  }
}
