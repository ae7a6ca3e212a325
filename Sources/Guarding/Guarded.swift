import Foundation
import Synchronization

/// A value that one thread at a time reads or changes.
public final class Guarded<Value: Sendable>: Sendable {
  @usableFromInline let value: Mutex<Value>
  /// A mutex is enough, but on Linux no sanitizer sees its locking: races that are there would drown in those that are not.
  @usableFromInline let seen = NSLock()

  /// A value in one's guard.
  @inlinable
  public init(_ value: Value) { self.value = Mutex(value) }

  /// What a body makes of the value while no other thread has it.
  /// - Parameter body: it must not ask for the same value again.
  @inlinable
  public func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    seen.withLock { value.withLock { body(&$0) } }
  }
}
