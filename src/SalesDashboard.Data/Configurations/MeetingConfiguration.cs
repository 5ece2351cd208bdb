using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Meetings;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.HasIndex(meeting => new { meeting.HeldById, meeting.HeldAt });
        builder.HasOne<Employee>().WithMany().HasForeignKey(meeting => meeting.HeldById);
        builder.HasMany(meeting => meeting.Decisions).WithOne(decision => decision.Meeting).HasForeignKey(decision => decision.MeetingId);
    }
}
