import Foundation

/// A value that one thread at a time reads or changes.
///
/// `Synchronization.Mutex` would say the same without `@unchecked`, but on Linux no sanitizer sees its locking: races that
/// are there would drown in those that are not.
public final class Guarded<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  /// A value in one's guard.
  public init(_ value: Value) { self.value = value }

  /// What a body makes of the value while no other thread has it.
  /// - Parameter body: it must not ask for the same value again.
  public func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body(&value)
  }
}
