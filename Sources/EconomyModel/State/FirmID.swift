import Firms

/// A firm's permanent number: its cell, its birth year and its serial number within both.
public typealias FirmID = Firms.FirmID

/// Ages as hazards distinguish them.
public typealias AgeClass = Firms.AgeClass
