using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// A file to be read by PureHDF, which follows whatever a file says: here reading ends with an exception where that would
/// run past the end, go on for ever or overflow the stack.
/// </summary>
internal sealed class GuardedStream(Stream file) : Stream
{
    // Each read counts some bytes more than it reads, so that a circle of small ones ends soon too.
    private const int CostOfARead = 16;

    // Asked for at each read; a file stream would ask the system each time.
    private readonly long _length = file.Length;
    private long _budget = checked((16 * file.Length) + (16L << 20));

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => file.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(Span<byte> buffer)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (buffer.Length > Length - Position)
            throw new EndOfStreamException($"{buffer.Length} bytes are expected at {Position}, but the file ends at {Length}");
        _budget -= buffer.Length + CostOfARead;
        if (_budget < 0) throw new IOException("the same parts are read again and again, which no sound file needs");
        return file.Read(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin)
    {
        long target = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => checked(Position + offset),
            _ => checked(Length + offset)
        };
        if (target < 0 || target > Length)
            throw new EndOfStreamException($"something is expected at {target}, but the file ends at {Length}");
        return file.Seek(target, SeekOrigin.Begin);
    }

    public override void Flush() => file.Flush();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }
}
