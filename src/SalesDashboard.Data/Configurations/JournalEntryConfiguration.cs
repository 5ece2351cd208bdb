using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Data.Journal;

namespace SalesDashboard.Data.Configurations;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.Property(entry => entry.Actor).HasMaxLength(Lengths.Name);
        builder.Property(entry => entry.Entity).HasMaxLength(Lengths.Code);
        builder.Property(entry => entry.Reason).HasMaxLength(Lengths.Text);
        builder.Property(entry => entry.Hash).HasMaxLength(Lengths.Sha256Hex);
        builder.HasIndex(entry => new { entry.Entity, entry.EntityId, entry.Sequence });
        builder.HasIndex(entry => entry.At);
    }
}
