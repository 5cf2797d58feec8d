import Foundation
import Workshops

/// A Slurm of one node, this machine, started by hand for a test and ended with it.
///
/// It has its own key, folders and ports of the loopback address, and leaves any other Slurm of the machine alone.
final class SlurmCluster {
  private let path: String
  private let host: String
  private var daemons: [Daemon] = []

  /// What submitting programs have to know.
  var environment: [String: String] { ["SLURM_CONF": "\(path)/slurm.conf"] }

  /// What the tests take.
  static var isInstalled: Bool {
    geteuid() == 0
      && ["munged", "slurmctld", "slurmd", "sbatch", "srun"].allSatisfy { Checkout.installed($0) != nil }
  }
  /// Why they are left out otherwise.
  static let needed = "it starts a Slurm of its own: apt-get install slurm-wlm munge, as root"

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "slurm-\(UUID().uuidString)").path
    host = String(ProcessInfo.processInfo.hostName.prefix { $0 != "." })
    for folder in ["state", "spool"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(folder)", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
    }
    let key = Data((0..<1024).map { _ in UInt8.random(in: 0...255) })
    _ = FileManager.default.createFile(
      atPath: "\(path)/munge.key", contents: key, attributes: [.posixPermissions: 0o600])
    try Data(configuration.utf8).write(to: URL(filePath: "\(path)/slurm.conf"))
    try start()
  }

  deinit {
    while let daemon = daemons.popLast() { withExtendedLifetime(daemon) {} }
    try? FileManager.default.removeItem(atPath: path)
  }

  private func start() throws {
    try daemon(
      "munged",
      ["--foreground", "--force"]
        + [
          ("key-file", "key"), ("socket", "socket"), ("pid-file", "pid"), ("log-file", "log"),
          ("seed-file", "seed"),
        ]
        .map { "--\($0)=\(path)/munge.\($1)" })
    try wait("munge's socket") { FileManager.default.fileExists(atPath: "\(path)/munge.socket") }
    try daemon("slurmctld", ["-D", "-f", "\(path)/slurm.conf"])
    try daemon("slurmd", ["-D", "-f", "\(path)/slurm.conf", "-N", host])
    try wait("an idle node") { try state().contains("idle") }
  }

  private func daemon(_ name: String, _ arguments: [String]) throws {
    daemons.append(try Daemon(Checkout.installed(name) ?? name, arguments))
  }

  /// The state of the node.
  private func state() throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: Checkout.installed("sinfo") ?? "sinfo")
    process.arguments = ["--noheader", "--format=%T"]
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    (process.standardOutput, process.standardError) = (Pipe(), Pipe())
    try process.run()
    return Ending(of: process).output
  }

  private func wait(_ event: String, until condition: () throws -> Bool) throws {
    for _ in 0..<300 {
      if try condition() { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
    throw SlurmError(waitedFor: event, log: log)
  }

  private var log: String {
    (try? String(contentsOfFile: "\(path)/slurmctld.log", encoding: .utf8)) ?? "no log of slurmctld"
  }

  /// Two ports that nobody listens at.
  private static func freePorts() -> [UInt16] {
    let sockets = (0..<2).map { _ in socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }
    defer { for descriptor in sockets { close(descriptor) } }
    return sockets.map { descriptor in
      var (address, size) = (sockaddr_in(), socklen_t(MemoryLayout<sockaddr_in>.size))
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
      return withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          _ = bind(descriptor, $0, size)
          getsockname(descriptor, $0, &size)
        }
        return UInt16(bigEndian: pointer.pointee.sin_port)
      }
    }
  }

  private var configuration: String {
    let ports = Self.freePorts()
    return """
      ClusterName=distretto
      SlurmctldHost=\(host)(127.0.0.1)
      SlurmctldPort=\(ports[0])
      SlurmdPort=\(ports[1])
      AuthType=auth/munge
      AuthInfo=socket=\(path)/munge.socket
      SlurmUser=root
      SlurmdUser=root
      StateSaveLocation=\(path)/state
      SlurmdSpoolDir=\(path)/spool
      SlurmctldPidFile=\(path)/slurmctld.pid
      SlurmdPidFile=\(path)/slurmd.pid
      SlurmctldLogFile=\(path)/slurmctld.log
      SlurmdLogFile=\(path)/slurmd.log
      ProctrackType=proctrack/linuxproc
      TaskPlugin=task/none
      JobAcctGatherType=jobacct_gather/none
      AccountingStorageType=accounting_storage/none
      SelectType=select/cons_tres
      SelectTypeParameters=CR_CPU
      SchedulerParameters=sched_interval=1,batch_sched_delay=0
      SlurmdParameters=config_overrides
      MpiDefault=none
      ReturnToService=2
      KillWait=5
      NodeName=\(host) NodeAddr=127.0.0.1 CPUs=4 State=UNKNOWN
      PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP

      """
  }
}

/// What a Slurm did not come to in half a minute.
struct SlurmError: Error, CustomStringConvertible {
  let waitedFor: String
  let log: String

  var description: String { "waited in vain for \(waitedFor):\n\(log)" }
}
